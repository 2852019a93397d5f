package io.newsreel.sink.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask, and what a browser may do with the answers. Articles come from strangers: no script,
 * style or picture but our own is ever loaded.
 */
final class Guard {

  private static final String COOKIE = "newsreel-token";
  private static final int COOKIE_SECONDS = 30 * 24 * 3600;

  /** No inline script or style, nothing from elsewhere. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  /** What can be had without a token: whether it is alive, and the way in. */
  private static final Set<String> OPEN =
      Set.of("/health", "/login", "/assets/login.css", "/assets/icon.svg");

  private final Optional<byte[]> token;
  private final boolean local;
  private final RateLimit limit = new RateLimit();

  Guard(Optional<String> token, boolean local) {
    this.token = token.map(text -> text.getBytes(UTF_8));
    this.local = local;
  }

  /** Looks at a request before anything else does. */
  void check(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    if (local && !namesThisMachine(ctx.host())) {
      // A name of elsewhere that was made to lead here (DNS rebinding).
      refuse(ctx, 421, "This address is served to 127.0.0.1 and localhost only.");
    } else if (!limit.allows(ctx.ip())) {
      ctx.header("Retry-After", "10");
      refuse(ctx, 429, "Too many requests: wait a little.");
    } else if (token.isPresent() && !OPEN.contains(ctx.path()) && !authorised(ctx)) {
      if (ctx.path().equals("/")) {
        ctx.redirect("/login");
      } else {
        ctx.header("WWW-Authenticate", "Bearer");
        refuse(ctx, 401, "Give the token: 'Authorization: Bearer TOKEN'.");
      }
      ctx.skipRemainingHandlers();
    }
  }

  /** Lets a browser in that gives the token; false if it is the wrong one. */
  boolean login(Context ctx, String given) {
    if (token.isPresent() && !equal(given)) {
      return false;
    }
    ctx.cookie(new Cookie(COOKIE, given, "/", COOKIE_SECONDS, false, true, null, SameSite.STRICT));
    return true;
  }

  private boolean authorised(Context ctx) {
    String header = ctx.header("Authorization");
    String bearer = header != null && header.startsWith("Bearer ") ? header.substring(7) : "";
    String cookie = ctx.cookie(COOKIE);
    return equal(bearer) || (cookie != null && equal(cookie));
  }

  /** Takes as long for a token that begins right as for any other. */
  private boolean equal(String given) {
    return MessageDigest.isEqual(token.orElseThrow(), given.getBytes(UTF_8));
  }

  private static void refuse(Context ctx, int status, String detail) {
    Answer.problem(ctx, status, detail);
    ctx.skipRemainingHandlers();
  }

  private static boolean namesThisMachine(String host) {
    return host != null && host.matches("(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1\\])(:\\d+)?");
  }
}

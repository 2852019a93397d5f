package io.newsreel.sink.api;

import io.javalin.http.Context;
import io.newsreel.events.EventType;
import io.newsreel.events.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** The files that the server gives out: the page's, the charts' library, and the schemas. */
final class Assets {

  private static final String FOLDER = "/io/newsreel/sink/page/";
  private static final String CHARTS =
      "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, Optional<byte[]>> read = new ConcurrentHashMap<>();

  /** A file of the page. */
  void page(Context ctx, String name) {
    give(ctx, FOLDER + name);
  }

  /** A file of the page, by the name in the request. */
  void asset(Context ctx) {
    String name = ctx.pathParam("file");
    if (name.equals("chart.js")) {
      give(ctx, CHARTS);
    } else {
      give(ctx, FOLDER + simple(name));
    }
  }

  /** A schema of the contract. */
  void schema(Context ctx) {
    String summary = Schemas.resource(EventType.SUMMARY);
    String folder = summary.substring(0, summary.lastIndexOf('/') + 1);
    give(ctx, "/" + folder + simple(ctx.pathParam("file")));
  }

  private static String simple(String name) {
    if (!name.matches("[a-z0-9-]+(\\.[a-z0-9]+)+")) {
      throw Problem.absent("There is no such file.");
    }
    return name;
  }

  private void give(Context ctx, String resource) {
    byte[] bytes =
        read.computeIfAbsent(resource, Assets::bytes)
            .orElseThrow(() -> Problem.absent("There is no such file."));
    CRC32 sum = new CRC32();
    sum.update(bytes);
    String tag = "\"" + HexFormat.of().toHexDigits(sum.getValue()) + "\"";
    ctx.header("ETag", tag).header("Cache-Control", "no-cache");
    if (tag.equals(ctx.header("If-None-Match"))) {
      ctx.status(304);
      return;
    }
    String ending = resource.substring(resource.lastIndexOf('.') + 1);
    ctx.contentType(TYPES.getOrDefault(ending, "application/octet-stream")).result(bytes);
  }

  private static Optional<byte[]> bytes(String resource) {
    URL url = Assets.class.getResource(resource);
    if (url == null) {
      return Optional.empty();
    }
    try (InputStream in = url.openStream()) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

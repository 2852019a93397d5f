package io.newsreel.sink.api;

/** A request that cannot be answered, and what to tell who asked. */
final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  private Problem(int status, String detail) {
    super(detail);
    this.status = status;
  }

  static Problem wrong(String detail) {
    return new Problem(400, detail);
  }

  static Problem absent(String detail) {
    return new Problem(404, detail);
  }

  static Problem gone(String detail) {
    return new Problem(410, detail);
  }

  static Problem busy(String detail) {
    return new Problem(503, detail);
  }

  int status() {
    return status;
  }
}

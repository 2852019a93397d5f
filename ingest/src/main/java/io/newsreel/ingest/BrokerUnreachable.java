package io.newsreel.ingest;

/** No broker answers at the address that was given. */
public final class BrokerUnreachable extends IngestException {

  private static final long serialVersionUID = 1L;

  private final String address;

  /**
   * Nothing answers.
   *
   * @param address the address as it was given, {@code host:port[,host:port]}
   * @param tried what was tried, in brackets after the address
   */
  BrokerUnreachable(String address, String tried, Throwable cause) {
    super(
        "No Kafka broker answers at %s (%s). Start one there, or give the address of one that runs."
            .formatted(address, tried),
        cause);
    this.address = address;
  }

  /** The address as it was given. */
  public String address() {
    return address;
  }
}

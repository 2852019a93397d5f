package io.newsreel.ingest.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * The content of a gzip stream. It never claims to have more at hand: a buffer around it would
 * otherwise read on into damaged data, and lose what it had read soundly before.
 */
final class Unzipped extends GZIPInputStream {

  private static final int BUFFER = 64 * 1024;

  Unzipped(InputStream in) throws IOException {
    super(in, BUFFER);
  }

  @Override
  public int available() {
    return 0;
  }
}

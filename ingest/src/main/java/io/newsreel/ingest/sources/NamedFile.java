package io.newsreel.ingest.sources;

import java.nio.file.Path;

/**
 * A file to read, and what it is called.
 *
 * @param path where it is
 * @param shown what messages call it: as the user named it, or its folder and the path in there
 * @param id id of the article if the file is one document
 * @param publisher publisher of articles that name neither a publisher nor a URL
 * @param format what it holds
 */
record NamedFile(Path path, String shown, String id, String publisher, Format format) {

  /** The publisher where no folder has a name. */
  static final String LOCAL = "local";

  /** A file that the user named by itself. */
  static NamedFile direct(Path path, Format format) {
    String name = path.getFileName().toString();
    Path folder = path.toAbsolutePath().normalize().getParent();
    String publisher = format == Format.NDJSON ? Format.bare(name) : folderName(folder);
    return new NamedFile(path, slashes(path), Format.withoutGzip(name), publisher, format);
  }

  /** A file found in a folder that the user named. */
  static NamedFile in(Path folder, Path path, Format format) {
    String relative = relative(folder, path);
    return new NamedFile(
        path, slashes(path), Format.withoutGzip(relative), folderName(folder), format);
  }

  /** The path of a file below a folder, with {@code /} whatever the file system. */
  static String relative(Path folder, Path path) {
    return slashes(folder.relativize(path));
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static String folderName(Path folder) {
    Path name = folder == null ? null : folder.toAbsolutePath().normalize().getFileName();
    return name == null || name.toString().isEmpty() ? LOCAL : name.toString();
  }
}

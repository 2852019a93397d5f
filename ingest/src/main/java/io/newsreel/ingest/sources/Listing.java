package io.newsreel.ingest.sources;

import io.newsreel.ingest.sources.Delivery.Rejected;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a folder and the folders in it hold. Hidden files and folders are passed over.
 *
 * @param files the files that can be read, in the order of their relative paths, so that every
 *     reading delivers in the same order
 * @param skipped other files
 * @param faults what could not be looked at
 */
record Listing(List<NamedFile> files, List<Path> skipped, List<Rejected> faults) {

  /** Looks through a folder. */
  static Listing of(Path folder) {
    Visitor visitor = new Visitor(folder);
    try {
      Files.walkFileTree(folder, visitor);
    } catch (IOException e) {
      visitor.fault(folder, e);
    }
    visitor.files.sort(
        Comparator.comparing((NamedFile file) -> NamedFile.relative(folder, file.path())));
    return new Listing(
        List.copyOf(visitor.files), List.copyOf(visitor.skipped), List.copyOf(visitor.faults));
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<NamedFile> files = new ArrayList<>();
    private final List<Path> skipped = new ArrayList<>();
    private final List<Rejected> faults = new ArrayList<>();

    Visitor(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return hidden(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      Optional<Format> format = Format.of(path.getFileName().toString());
      if (format.isPresent() && !hidden(path) && Files.isRegularFile(path)) {
        files.add(NamedFile.in(folder, path, format.get()));
      } else {
        skipped.add(path);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      fault(path, e);
      return FileVisitResult.CONTINUE;
    }

    void fault(Path path, IOException e) {
      faults.add(Rejected.of(Origin.of(path.toString()), new byte[0], Faults.of(e)));
    }

    private boolean hidden(Path path) {
      return !path.equals(folder) && path.getFileName().toString().startsWith(".");
    }
  }
}

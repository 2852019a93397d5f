package io.newsreel.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newsreel.events.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Remembers which Kafka topic the files of a folder were made of, by the topic's id. Revisions of
 * two topics cannot be compared: where the data was deleted and everything replayed, the old files
 * would seem newer than what comes.
 *
 * @param folder the folder
 */
record FolderOrigin(Path folder) {

  private static final String MARK = ".topic";

  /** Whether the folder's files were made of this topic. */
  boolean is(String topicId) {
    try {
      return Files.exists(mark()) && Files.readString(mark(), UTF_8).strip().equals(topicId);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read '%s'.".formatted(mark()), e);
    }
  }

  /** Moves the files of another topic to {@code earlier/1}, or the next number that is free. */
  void setAside() {
    List<Path> files = new ArrayList<>();
    for (Window window : Window.values()) {
      for (String ending : List.of("", ".md", ".html", ".json")) {
        files.add(folder.resolve(window.label() + ending));
      }
    }
    files.removeIf(file -> !Files.exists(file));
    if (files.isEmpty()) {
      return;
    }
    Path earlier = folder.resolve("earlier");
    int number = 1;
    while (Files.exists(earlier.resolve(Integer.toString(number)))) {
      number++;
    }
    Path target = earlier.resolve(Integer.toString(number));
    try {
      Files.createDirectories(target);
      for (Path file : files) {
        Files.move(file, target.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot move the summaries of another topic to '%s': move or delete them yourself."
              .formatted(target),
          e);
    }
  }

  /** Notes that what comes is made of this topic. */
  void remember(String topicId) {
    try {
      DurableFile.write(mark(), (topicId + "\n").getBytes(UTF_8));
      DurableFile.force(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write '%s'.".formatted(mark()), e);
    }
  }

  private Path mark() {
    return folder.resolve(MARK);
  }
}

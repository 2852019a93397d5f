package io.newsreel.cli.commands;

import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.ingest.sources.NoSuchSource;
import io.newsreel.ingest.sources.Source;
import io.newsreel.ingest.sources.Sources;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The files and folders that a command reads. */
final class PathArguments {

  static final String DESCRIPTION =
      "files or folders to read (.txt, .html, .jsonl, each also .gz), or - for standard input";

  @Parameters(arity = "1..*", paramLabel = "PATH", description = DESCRIPTION)
  private List<String> named = new ArrayList<>();

  /**
   * What the paths hold, in the order in which they were named.
   *
   * @throws CommandFailure naming those that are not there
   */
  Source open() {
    return open(named);
  }

  /** What was named, as it was named. */
  List<String> named() {
    return List.copyOf(named);
  }

  /**
   * What each path holds, in the order in which they were named.
   *
   * @throws CommandFailure naming those that are not there, before any is opened
   */
  List<Source> openEach() {
    open().close();
    return named.stream().map(path -> open(List.of(path))).toList();
  }

  /** As {@link #open()}, for paths that were named elsewhere. */
  static Source open(List<String> paths) {
    try {
      return Sources.of(paths, System.in);
    } catch (NoSuchSource e) {
      throw CommandFailure.usage(e.getMessage());
    }
  }
}

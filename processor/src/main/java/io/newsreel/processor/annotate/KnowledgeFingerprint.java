package io.newsreel.processor.annotate;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Hash of what articles are annotated by: all built-in data files, and a user's. */
final class KnowledgeFingerprint {

  static final List<String> BUILT_IN =
      List.of(
          "/clean/cues.jsonl",
          "/clean/page-names.txt",
          "/subjects/mediatopics.jsonl",
          "/subjects/rules.jsonl",
          "/languages/words.jsonl",
          "/actors/countries.jsonl",
          "/actors/people.jsonl",
          "/actors/organisations.jsonl",
          "/actors/institutions.jsonl",
          "/actors/companies.jsonl",
          "/actors/armed-groups.jsonl",
          "/actors/places.jsonl",
          "/actors/directory.txt",
          "/actors/gazetteer.txt",
          "/actors/peoples.txt",
          "/actors/offices.txt",
          "/actors/sport-codes.txt",
          "/actors/state-codes.txt",
          "/actors/first-names.txt",
          "/actors/surnames.txt",
          "/actors/words.txt");

  private KnowledgeFingerprint() {}

  static long of(Optional<Path> folder) {
    HashStream64 hash = Hashing.wyhashFinal4().hashStream();
    try {
      for (String name : BUILT_IN) {
        try (InputStream in = KnowledgeFingerprint.class.getResourceAsStream(name)) {
          hash.putLong(in == null ? 0 : hash(in.readAllBytes()));
        }
      }
      if (folder.isPresent()) {
        for (Path file : files(folder.get())) {
          hash.putString(folder.get().relativize(file).toString().replace('\\', '/'));
          hash.putLong(hash(Files.readAllBytes(file)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hash.getAsLong();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static long hash(byte[] bytes) {
    return Hashing.wyhashFinal4().hashBytesToLong(bytes);
  }
}

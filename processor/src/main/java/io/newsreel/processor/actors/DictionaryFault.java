package io.newsreel.processor.actors;

/**
 * Something wrong in a dictionary file.
 *
 * @param file the file
 * @param line its 1-based line
 * @param problem the offender, the rule it breaks and what to do
 */
public record DictionaryFault(String file, int line, String problem) {

  @Override
  public String toString() {
    return file + " line " + line + ": " + problem;
  }
}

package io.newsreel.processor.actors;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where dictionary files have faults; it names all of them. */
public final class InvalidDictionaryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<DictionaryFault> faults;

  /** The faults found, at least one. */
  public InvalidDictionaryException(List<DictionaryFault> faults) {
    super(
        faults.stream()
            .map(DictionaryFault::toString)
            .collect(
                Collectors.joining(
                    "\n  ", "The actor dictionary has " + faults.size() + " fault(s):\n  ", "")));
    this.faults = List.copyOf(faults);
  }

  /** The faults, in the order of files and lines. */
  public List<DictionaryFault> faults() {
    return faults;
  }
}

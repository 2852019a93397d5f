package io.newsreel.bench.measure;

/**
 * The most memory that was in use, in bytes.
 *
 * @param resident memory of the process in RAM; 0 where the system does not tell
 * @param heap heap in use, garbage included
 * @param live heap in use right after a collection; 0 if none ran
 */
public record MemoryPeaks(long resident, long heap, long live) {}

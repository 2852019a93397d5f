/**
 * Extractive summaries: sentences chosen out of the articles about one event, each of which leads
 * back to its article and place.
 *
 * <p>Plain Java over cleaned texts; {@link io.newsreel.processor.extracts.Extractor} is the way in.
 */
package io.newsreel.processor.extracts;

/**
 * Recognises the actors of an article: people, organisations, countries and places, out of a
 * dictionary of data files and out of form and context where nobody listed them.
 *
 * <p>Plain Java over the words and terms of {@link io.newsreel.processor.text}; {@link
 * io.newsreel.processor.actors.ActorRecogniser} is the way in.
 */
package io.newsreel.processor.actors;

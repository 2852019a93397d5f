/**
 * Actors on their way in and out of a dictionary: as CSV, from query results of Wikidata, and from
 * what Newsreel has recognised by itself. What comes in becomes lines of the dictionary's own
 * format in a user's folder.
 */
package io.newsreel.processor.actors.exchange;

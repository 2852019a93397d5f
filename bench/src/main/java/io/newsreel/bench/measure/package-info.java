/** Runs the applications to be compared on one preloaded topic, and watches what they take. */
package io.newsreel.bench.measure;

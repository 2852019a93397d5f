/** Measures throughput, memory and state of the pipeline against the pass-through baseline. */
package io.newsreel.bench;

/**
 * What a change of dictionaries does to annotated articles. Plain Java: it knows nothing of Kafka.
 */
package io.newsreel.processor.comparison;

/** What every sink needs of Kafka: its consumer, its topics, and when it has caught up. */
package io.newsreel.sink.topics;

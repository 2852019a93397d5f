/**
 * The published topics as tables of a PostgreSQL database: {@link
 * io.newsreel.sink.postgres.PostgresSink} is the way in; {@code docs/sql.md} describes the tables.
 */
package io.newsreel.sink.postgres;

package io.newsreel.sink.view;

/**
 * Which part of a list is wanted.
 *
 * @param offset how many to leave out at its start
 * @param limit how many to give at most
 */
public record Slice(int offset, int limit) {}

/**
 * Made-up news: articles as long, as repetitive and as full of names as real ones, of which as many
 * as are wanted can be made again exactly from a seed. No text of anyone's is in them.
 */
package io.newsreel.bench.corpus;

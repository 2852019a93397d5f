/** What larger dictionaries cost. */
package io.newsreel.bench.scale;

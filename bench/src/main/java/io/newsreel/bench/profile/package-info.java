/** Tells by stage where CPU time goes, from samples of Java Flight Recorder. */
package io.newsreel.bench.profile;

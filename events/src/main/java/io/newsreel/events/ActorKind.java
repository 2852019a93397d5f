package io.newsreel.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of actor acts. */
public enum ActorKind {
  /** A human being. */
  @JsonProperty("person")
  PERSON,
  /** An organisation: institution, company, party, armed group. */
  @JsonProperty("organisation")
  ORGANISATION,
  /** A state. */
  @JsonProperty("country")
  COUNTRY,
  /** A place that is no state. */
  @JsonProperty("place")
  PLACE
}

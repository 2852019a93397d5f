package io.newsreel.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Locale;
import java.util.Set;

/** Validates JSON against the schemas, formats included. */
final class Validation {

  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).locale(Locale.ENGLISH).build();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private Validation() {}

  /** What is wrong with a value; empty where it is valid. */
  static Set<ValidationMessage> faults(EventType type, JsonNode value) {
    return schema(SchemaLocation.of("classpath:" + Schemas.resource(type))).validate(value);
  }

  /** What is wrong with headers, as one object. */
  static Set<ValidationMessage> headerFaults(JsonNode headers) {
    return schema(SchemaLocation.of("classpath:" + Schemas.headersResource())).validate(headers);
  }

  static JsonSchema schema(SchemaLocation location) {
    return FACTORY.getSchema(location, CONFIG);
  }

  static JsonSchema schema(JsonNode schema) {
    return FACTORY.getSchema(schema, CONFIG);
  }
}

package io.newsreel.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.newsreel.events.EventType;
import io.newsreel.events.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Holds records against the schemas that are published with them, formats included. */
final class ContractSchemas {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final Map<EventType, JsonSchema> values = new EnumMap<>(EventType.class);
  private final JsonSchema headers = of(Schemas.headersResource());

  ContractSchemas() {
    for (EventType type : EventType.values()) {
      values.put(type, of(Schemas.resource(type)));
    }
  }

  /** What is wrong with the value; a tombstone has none. */
  Set<ValidationMessage> valueFaults(EventType type, ConsumerRecord<String, byte[]> record) {
    return record.value() == null
        ? Set.of()
        : values.get(type).validate(Tables.json(record.value()));
  }

  /** What is wrong with the headers; those of dead letters have a schema of their own. */
  Set<ValidationMessage> headerFaults(EventType type, ConsumerRecord<String, byte[]> record) {
    JsonSchema schema = type == EventType.DEAD_LETTER ? values.get(type) : headers;
    return schema.validate(headers(record));
  }

  /** A record's headers as one object. */
  static JsonNode headers(ConsumerRecord<String, byte[]> record) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Header header : record.headers()) {
      object.put(header.key(), header.value() == null ? null : new String(header.value(), UTF_8));
    }
    return object;
  }

  /** IPTC's ninjs 3.1, which is not ours to ship, where it lies beside the project. */
  static Optional<JsonSchema> ninjs() throws IOException {
    Optional<Path> file =
        Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve("shared/standards/ninjs-schema_3.1.json"))
            .filter(Files::isRegularFile)
            .findFirst();
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(FACTORY.getSchema(Tables.json(Files.readAllBytes(file.get())), CONFIG));
  }

  private static JsonSchema of(String resource) {
    return FACTORY.getSchema(SchemaLocation.of("classpath:" + resource), CONFIG);
  }
}

package org.redthread.server.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import org.redthread.engine.model.Tlp;

/**
 * The one JSON mapper. Instants are ISO 8601 in UTC, decimals are strings without an exponent (RFC
 * 8259 lets a reader round a number), a missing value is an explicit {@code null}. Reading refuses
 * unknown members, duplicate members and anything after the value. Threads may share it.
 */
public final class Json {
  private static final int MAX_NESTING = 100;
  private static final JsonMapper MAPPER = make();

  private Json() {}

  /** {@return the mapper; not to be configured further} */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** {@return a value as one line of JSON} */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException fault) {
      throw new IllegalStateException("no JSON for " + value.getClass().getName(), fault);
    }
  }

  private static JsonMapper make() {
    SimpleModule own =
        new SimpleModule("redthread")
            .addSerializer(BigDecimal.class, new PlainDecimal())
            .addSerializer(Tlp.class, new TlpLabel());
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(own)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build());
    return mapper;
  }

  private static final class PlainDecimal extends ToStringSerializerBase {
    private static final long serialVersionUID = 1L;

    PlainDecimal() {
      super(BigDecimal.class);
    }

    @Override
    public String valueToString(Object value) {
      return ((BigDecimal) value).toPlainString();
    }
  }

  private static final class TlpLabel extends ToStringSerializerBase {
    private static final long serialVersionUID = 1L;

    TlpLabel() {
      super(Tlp.class);
    }

    @Override
    public String valueToString(Object value) {
      return ((Tlp) value).label();
    }
  }
}

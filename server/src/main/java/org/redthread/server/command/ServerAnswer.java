package org.redthread.server.command;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.Tlp;
import org.redthread.server.json.Json;

/**
 * An answer of the HTTP interface: as it came, for programs, and as a value, for a person.
 *
 * @param json the body, to the character
 */
record ServerAnswer(String json) {
  private static final ObjectMapper MAPPER =
      Json.mapper()
          .copy()
          // A server of a later version may say more than this program knows.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .registerModule(new SimpleModule("answers").addDeserializer(Tlp.class, new TlpReader()));

  /** {@return the answer as a value of a shape} */
  <T> T read(TypeReference<T> shape) {
    try {
      return MAPPER.readValue(json, shape);
    } catch (JsonProcessingException fault) {
      throw new EngineException(
          ErrorCode.INTERNAL,
          "",
          "the server's answer is not what this program expects: are both of one version?",
          fault);
    }
  }

  private static final class TlpReader extends StdDeserializer<Tlp> {
    private static final long serialVersionUID = 1L;

    TlpReader() {
      super(Tlp.class);
    }

    @Override
    public Tlp deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return Tlp.ofLabel(parser.getText()).orElse(Tlp.RED);
    }
  }
}

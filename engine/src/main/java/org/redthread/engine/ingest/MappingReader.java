package org.redthread.engine.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.redthread.engine.ingest.Mapping.EntityRule;
import org.redthread.engine.ingest.Mapping.LinkRule;
import org.redthread.engine.ingest.Mapping.RowFormat;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * Reads a column mapping from YAML and checks it whole before a row is read: unknown words, kinds
 * that do not exist and links to entities that are not declared are errors that name the place.
 */
final class MappingReader {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private MappingReader() {}

  /**
   * Reads one mapping.
   *
   * @throws EngineException with {@link ErrorCode#INVALID_INPUT} and the place in the file
   */
  static Mapping read(Path path) {
    String file = String.valueOf(path.getFileName());
    try {
      return parse(file, Files.readString(path));
    } catch (IOException fault) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT,
          file,
          "the mapping "
              + file
              + (Files.exists(path)
                  ? " can't be read: check that it is UTF-8 text and its permissions"
                  : " does not exist: check the path"),
          fault);
    }
  }

  /** Reads one mapping from its text; see {@link #read}. */
  static Mapping parse(String file, String text) {
    try {
      return mapping(new MappingBlock(file, "", YAML.readTree(text)));
    } catch (JacksonException fault) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT,
          file,
          "the mapping "
              + file
              + " is not YAML, or says one word twice, at line "
              + fault.getLocation().getLineNr()
              + ", column "
              + fault.getLocation().getColumnNr(),
          fault);
    }
  }

  private static Mapping mapping(MappingBlock top) {
    top.allow(
        "mapping title format delimiter recognise region zone needs each entities links"
            + " description");
    SequencedMap<String, EntityRule> entities = new LinkedHashMap<>();
    for (MappingBlock block : top.block("entities").blocks()) {
      entities.put(block.name(), RuleReader.entity(block));
    }
    if (entities.isEmpty()) {
      throw top.refusalOf("entities", "names no entity");
    }
    List<LinkRule> links = new ArrayList<>();
    for (MappingBlock block : top.list("links")) {
      links.add(RuleReader.link(block, entities.keySet()));
    }
    RowFormat format = format(top);
    if (format == RowFormat.CSV && top.has("each")) {
      throw top.refusalOf("each", "must not stand here: the cells of a CSV file hold no lists");
    }
    return new Mapping(
        top.required("mapping"),
        top.required("title"),
        format,
        delimiter(top),
        new TreeSet<>(top.texts("recognise")),
        top.optional("region"),
        top.zone("zone"),
        new TreeSet<>(top.texts("needs")),
        top.texts("each"),
        entities,
        links);
  }

  private static RowFormat format(MappingBlock top) {
    return switch (top.required("format")) {
      case "csv" -> RowFormat.CSV;
      case "jsonl" -> RowFormat.JSON_LINES;
      default -> throw top.refusalOf("format", "is neither csv nor jsonl");
    };
  }

  private static char delimiter(MappingBlock top) {
    String text = top.has("delimiter") ? top.required("delimiter") : ",";
    if (text.length() != 1 || text.charAt(0) == '"' || text.charAt(0) == '\n') {
      throw top.refusalOf("delimiter", "is not one character; write a tab as \"\\t\"");
    }
    return text.charAt(0);
  }
}

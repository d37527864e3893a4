package app.sendready.export;

import app.sendready.disk.FileBound;
import app.sendready.disk.RegularFile;
import app.sendready.disk.Rights;
import app.sendready.disk.SafeFile;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import app.sendready.network.NetworkState;
import app.sendready.network.Transcript;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A [Transcript] in a file: JSON, one entry per line, so that two runs can be compared and one
/// line can be quoted in a ticket.
public sealed interface TranscriptFile {
  record Read(Transcript transcript) implements TranscriptFile {}

  /// The file holds no transcript that can be replayed, and why.
  record Unusable(Text why) implements TranscriptFile {}

  /// Rises when an older program could no longer read what is written.
  int SCHEMA = 1;

  /// Keeps a transcript; the file is there whole or not at all.
  ///
  /// @return why it could not be kept
  static Optional<Text> write(Path file, Transcript transcript) {
    try {
      if (!Files.isDirectory(file.toAbsolutePath().resolveSibling("."))) {
        throw new NoSuchFileException(file.toString());
      }
      SafeFile.write(file, print(transcript), Rights.KEPT);
      return Optional.empty();
    } catch (IOException | ReadOnlyFileSystemException | SecurityException unwritable) {
      return Optional.of(Text.of("export.transcript.unwritable", "file", file.toString()));
    }
  }

  static TranscriptFile read(Path file) {
    try {
      return parse(RegularFile.text(file, FileBound.RECORDING), file.toString());
    } catch (RegularFile.TooLarge large) {
      return unusable("export.transcript.too-large", file.toString());
    } catch (NoSuchFileException none) {
      return unusable("export.transcript.no-file", file.toString());
    } catch (CharacterCodingException notUtf8) {
      return unusable("export.transcript.no-transcript", file.toString());
    } catch (IOException unreadable) {
      return unusable("export.transcript.unreadable", file.toString());
    }
  }

  static String print(Transcript transcript) {
    StringBuilder out = new StringBuilder("{\n");
    out.append("\"schema\": ").append(SCHEMA).append(",\n");
    out.append("\"startedAt\": ").append(line(Json.of(transcript.startedAt().toString())));
    out.append("\"publicResolvers\": ").append(line(Json.texts(transcript.publicResolvers())));
    out.append("\"system\": ").append(line(Json.of(transcript.system())));
    out.append("\"network\": ").append(line(Json.of(transcript.network().word())));
    List<String> entries =
        transcript.entries().stream().map(EntryJson::print).map(Json::printLine).toList();
    return out.append("\"entries\": [\n")
        .append(String.join(",\n", entries))
        .append("\n]\n}\n")
        .toString();
  }

  private static String line(Json value) {
    return value.printLine() + ",\n";
  }

  /// @param file the file's name, for the sentence
  static TranscriptFile parse(String text, String file) {
    return switch (Json.parse(text)) {
      case Json.Parsed.Damaged(int line, int column) ->
          new Unusable(
              Text.of("export.transcript.no-json", "file", file)
                  .with("line", line)
                  .with("column", column));
      case Json.Parsed.Read(Json.Obj object) when object.number("schema").isPresent() ->
          parse(new JsonMembers(object, ""), file);
      case Json.Parsed.Read _ -> unusable("export.transcript.no-transcript", file);
    };
  }

  private static TranscriptFile parse(JsonMembers fields, String file) {
    try {
      if (fields.number("schema") > SCHEMA) {
        return unusable("export.transcript.newer", file);
      }
      return new Read(
          new Transcript(
              fields.instant("startedAt"),
              fields.allShown("publicResolvers"),
              fields.shown("system"),
              network(fields.object().text("network").orElse("")),
              fields.each("entries", EntryJson::parse)));
    } catch (JsonMembers.Damaged damaged) {
      return new Unusable(
          Text.of("export.transcript.damaged", "file", file).with("place", damaged.place()));
    }
  }

  /// Older transcripts do not say; and what a newer program may say there changes no row.
  private static NetworkState network(String word) {
    return Arrays.stream(NetworkState.values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElse(NetworkState.OPEN);
  }

  private static Unusable unusable(String key, String file) {
    return new Unusable(Text.of(key, "file", file));
  }
}

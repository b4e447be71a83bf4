package dev.sekisho.models;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads a packed model: one line a fact, fields separated by tabs. The README of this module describes the lines.
final class ModelReader {
    private static final PackedLine END = new PackedLine("end");

    private final ShapeTable shapes = new ShapeTable();
    private final Map<String, ErrorModel> errors = new HashMap<>();
    private final Map<String, OperationModel> operations = new HashMap<>();
    private PackedLine service = END;

    /// The structure whose members are being read, and what was read of them.
    private PackedLine structure = END;

    private List<Member> members = new ArrayList<>();

    private ModelReader() {}

    static ServiceModel read(String service) {
        try (InputStream stream = ModelReader.class.getResourceAsStream(service + ".model")) {
            if (stream == null) {
                throw new IllegalStateException("The packed model of " + service + " is missing.");
            }
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var reader = new ModelReader();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    reader.take(new PackedLine(line));
                }
            }
            return reader.model();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(PackedLine line) {
        if (line.kind().isEmpty()) {
            members.add(ShapeLines.member(line, shapes));
            return;
        }
        endStructure();
        switch (line.kind()) {
            case "service" -> service = line;
            case "error" -> error(line);
            case "structure" -> structure = line;
            case "operation" -> operations.put(line.field(1), operation(line));
            default -> shapes.define(ShapeLines.shape(line, shapes));
        }
    }

    private void endStructure() {
        if (structure != END) {
            shapes.define(new Shape.Structure(structure.field(1), members));
            structure = END;
            members = new ArrayList<>();
        }
    }

    private void error(PackedLine line) {
        errors.put(line.field(2), new ErrorModel(line.field(1), line.field(2), Integer.parseInt(line.field(3))));
    }

    private ServiceModel model() {
        endStructure();
        return new ServiceModel(
                service.field(1),
                Protocol.valueOf(service.field(2).replace('-', '_').toUpperCase(Locale.ROOT)),
                service.field(3),
                service.attribute("namespace", ""),
                service.attribute("target", ""),
                service.attribute("json", ""),
                operations,
                errors);
    }

    private OperationModel operation(PackedLine line) {
        String name = line.field(1);
        return new OperationModel(
                service.field(1),
                name,
                line.attribute("method", "POST"),
                line.attribute("uri", "/"),
                (int) line.number("status", 200),
                structure(line.attribute("input", ""), name + "Request"),
                structure(line.attribute("output", ""), name + "Response"),
                line.attribute("wrapper", ""),
                line.flag("unsigned"),
                line.flag("checksum"),
                line.all("error"));
    }

    private Shape.Structure structure(String shape, String nameIfNone) {
        return shape.isEmpty()
                ? new Shape.Structure(nameIfNone, List.of())
                : (Shape.Structure) shapes.refer(shape).get();
    }
}

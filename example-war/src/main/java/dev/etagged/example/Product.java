package dev.etagged.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * What an object of the server's is an implementation of, by the manifest of the jar it came in.
 */
final class Product {
  private Product() {}

  static String of(Object implementation) {
    Class<?> type = implementation.getClass();
    String path = type.getName().replace('.', '/') + ".class";
    URL classFile = type.getResource("/" + path);
    if (classFile == null || !classFile.toString().endsWith(path)) {
      return type.getName();
    }
    String root = classFile.toString().substring(0, classFile.toString().length() - path.length());
    return nameAndVersion(attributes(root + "META-INF/MANIFEST.MF"), type.getName());
  }

  private static Attributes attributes(String manifest) {
    try (InputStream content = new URL(manifest).openStream()) {
      return new Manifest(content).getMainAttributes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + manifest, unreadable);
    }
  }

  private static String nameAndVersion(Attributes attributes, String otherwise) {
    String name = either(attributes, "Implementation-Title", "Bundle-Name");
    String version = either(attributes, "Implementation-Version", "Bundle-Version");
    return (name == null ? otherwise : name) + (version == null ? "" : " " + version);
  }

  private static @Nullable String either(Attributes attributes, String name, String other) {
    String value = attributes.getValue(name);
    return value == null ? attributes.getValue(other) : value;
  }
}

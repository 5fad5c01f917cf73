package dev.etagged.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * The users of a GlassFish domain's file realm: salted digests of their passwords, digested again
 * as often as {@code create-file-user} does it.
 */
record KeyFile(Path path) {
  private static final byte[] SALT = "etagged!".getBytes(UTF_8);
  private static final int ROUNDS = 100;

  static KeyFile of(Path domain) {
    return new KeyFile(domain.resolve("config").resolve("keyfile"));
  }

  void add(List<ServerUser> users) throws IOException {
    Files.write(path, users.stream().map(KeyFile::entry).toList(), APPEND);
  }

  private static String entry(ServerUser user) {
    return "%s;{SSHA256}%s;%s".formatted(user.name(), digest(user.password()), user.role());
  }

  private static String digest(String password) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(password.getBytes(UTF_8));
      byte[] digest = sha.digest(SALT);
      for (int round = 1; round < ROUNDS; round++) {
        digest = sha.digest(digest);
      }
      byte[] salted = new byte[digest.length + SALT.length];
      System.arraycopy(digest, 0, salted, 0, digest.length);
      System.arraycopy(SALT, 0, salted, digest.length, SALT.length);
      return Base64.getEncoder().encodeToString(salted);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}

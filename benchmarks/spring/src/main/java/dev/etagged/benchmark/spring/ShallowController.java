package dev.etagged.benchmark.spring;

import dev.etagged.benchmark.model.Album;
import dev.etagged.benchmark.model.Configuration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bare resources; the filter in front of them digests what they render. */
@RestController
@RequestMapping("shallow")
class ShallowController {

  private final AlbumRepository albums;
  private final ConfigurationRepository configurations;
  private final Map<Integer, byte[]> bodies = new ConcurrentHashMap<>();

  ShallowController(AlbumRepository albums, ConfigurationRepository configurations) {
    this.albums = albums;
    this.configurations = configurations;
  }

  @GetMapping("albums/{id}")
  Album album(@PathVariable("id") long id) {
    return albums.findById(id).orElseThrow();
  }

  @GetMapping("configurations/{id}")
  Configuration configuration(@PathVariable("id") long id) {
    return configurations.findById(id).orElseThrow();
  }

  @GetMapping(path = "bodies/{octets}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  byte[] body(@PathVariable("octets") int octets) {
    return bodies.computeIfAbsent(octets, ShallowController::make);
  }

  private static byte[] make(int octets) {
    byte[] body = new byte[octets];
    new SplittableRandom(octets).nextBytes(body);
    return body;
  }
}

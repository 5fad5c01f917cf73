package dev.etagged.hostile;

import java.util.List;

/**
 * What of a request is spoiled: a field with a value that is right, or a part of the first line.
 */
record Place(String name, String value) {

  static final String METHOD = "(method)";
  static final String PATH = "(path)";
  static final String QUERY = "(query)";

  /** Everything that the library or the example reads. */
  static final List<Place> ALL =
      List.of(
          new Place("If-Match", "\"7-oHpiJkgSs-I\""),
          new Place("If-None-Match", "\"7-oHpiJkgSs-I\", W/\"2-gsdiWwDmWNg~markdown.gzip\""),
          new Place("If-Modified-Since", "Sun, 22 Nov 2026 12:00:00 GMT"),
          new Place("If-Unmodified-Since", "Sun, 22 Nov 2026 12:00:00 GMT"),
          new Place("If-Range", "\"7-oHpiJkgSs-I\""),
          new Place("Range", "bytes=0-99,200-"),
          new Place("Accept", "application/json;q=0.9, text/markdown, */*;q=0.1"),
          new Place("Accept-Encoding", "gzip;q=0.5, br, identity"),
          new Place("Accept-Language", "de-CH, en;q=0.7"),
          new Place("Accept-Charset", "utf-8"),
          new Place("Content-Type", "application/json; charset=utf-8"),
          new Place("Content-Encoding", "gzip"),
          new Place("Content-Language", "de"),
          new Place("Content-Range", "bytes 0-9/10"),
          new Place("Content-Location", "/etag-example/api/config"),
          new Place("Content-Length", "10"),
          new Place("Transfer-Encoding", "chunked"),
          new Place("Cookie", "JSESSIONID=abc; theme=\"dark\""),
          new Place("Authorization", "Basic YTpi"),
          new Place("Host", "127.0.0.1:8080"),
          new Place("Origin", "http://127.0.0.1:8080"),
          new Place("X-HTTP-Method-Override", "PUT"),
          new Place("Expect", "100-continue"),
          new Place("Cache-Control", "no-cache, max-age=0"),
          new Place("Prefer", "return=minimal"),
          new Place(METHOD, "GET"),
          new Place(PATH, "/etag-example/api/articles/bytes-on-the-wire"),
          new Place(QUERY, "size=20&page=1&lines=100"));
}

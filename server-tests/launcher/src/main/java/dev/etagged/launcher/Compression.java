package dev.etagged.launcher;

/** Whether a server codes what it sends with gzip, behind the application. */
public enum Compression {
  /** As servers are delivered. */
  OFF,

  /** Text and JSON for clients that accept it, however short where the server can be told. */
  ON
}

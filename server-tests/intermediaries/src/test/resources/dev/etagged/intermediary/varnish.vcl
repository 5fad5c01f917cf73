vcl 4.1;

backend origin {
  .host = "127.0.0.1";
  .port = "@origin@";
}

sub vcl_backend_response {
  if (beresp.http.Cache-Control !~ "(?i)(private|no-store)" && beresp.http.ETag) {
    # Stored, and asked about each time.
    set beresp.ttl = 1ms;
    set beresp.grace = 0s;
    set beresp.keep = 1h;
    return (deliver);
  }
}

"""The desk's own web server: the way in for platforms that call, and for pages behind links."""

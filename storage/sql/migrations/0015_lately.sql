-- What a person wrote in the last minutes, for those who write faster than anybody can read.
CREATE INDEX message_lately ON message (author, at, seq);

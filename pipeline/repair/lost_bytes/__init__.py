"""Letters of UTF-8 whose second byte got lost: which each may be, and which the line means."""

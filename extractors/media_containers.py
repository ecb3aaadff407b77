"""Which containers of sound and pictures may be opened; a playlist is none, as it names other files or addresses."""

from __future__ import annotations

CONTAINERS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,mp3,wav,ogg,flac,aac,avi,asf,mpegts,mpeg,flv,aiff"
"""By the names of ffmpeg's demuxers, with commas between them, as its option format_whitelist wants them."""

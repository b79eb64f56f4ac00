# The image of Fidèle. BASE is any Debian with Python 3.12 (or one where uv may fetch it).
ARG BASE=python:3.12-slim-bookworm
FROM ${BASE}

ENV PYTHONUNBUFFERED=1 OPENBLAS_NUM_THREADS=1 RASA_TELEMETRY_ENABLED=false FIDELE_HOME=/data UV_COMPILE_BYTECODE=1
WORKDIR /app

RUN useradd --create-home --uid 10001 fidele && mkdir /data && chown fidele /data

COPY requirements.lock scripts/uv-requirements.txt ./
RUN python3 -m pip install --no-cache-dir --require-hashes -r uv-requirements.txt \
 && uv venv --python 3.12 .venv \
 && uv pip sync --require-hashes --python .venv/bin/python requirements.lock

COPY . .
RUN uv pip install --python .venv/bin/python --no-deps --no-build-isolation --editable . \
 && FIDELE_HOME=/app/trained .venv/bin/fidele train \
 && chown -R fidele /app/trained

USER fidele
VOLUME /data
# exec: the bot is PID 1 and handles SIGTERM itself
CMD ["sh", "-c", "mkdir -p /data/models && cp -n /app/trained/models/* /data/models/ && exec .venv/bin/fidele"]

# syntax=docker/dockerfile:1
FROM python:3.12-slim

RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/reshili reshili
WORKDIR /app

COPY requirements/run.txt requirements/run.txt
RUN pip install --no-cache-dir --require-hashes -r requirements/run.txt

COPY pyproject.toml README.md ./
COPY locales locales
COPY bot bot
RUN pip install --no-cache-dir --no-build-isolation --no-deps .

USER reshili
WORKDIR /var/lib/reshili
VOLUME /var/lib/reshili
ENV DATA_DIR=/var/lib/reshili \
    DATABASE_URL=sqlite:////var/lib/reshili/reshili.sqlite \
    PYTHONUNBUFFERED=1

ENTRYPOINT ["reshili"]
CMD ["run"]

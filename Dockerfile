FROM node:22-slim AS browser-parts
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --omit=dev --no-audit --no-fund
# What scans are read by: the process that reads them writes no file.
RUN gunzip node_modules/@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz

FROM python:3.13-slim AS app
# Pango draws the PDF printouts, in letters of the measure of Times New Roman.
RUN apt-get update && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 \
    libharfbuzz-subset0 fonts-liberation && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV PYTHONUNBUFFERED=1 DJANGO_SETTINGS_MODULE=coordination.settings VAR_DIR=/data
# Memory taken in large pieces goes back when it is free (HEAP of ops/product.py).
ENV MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=262144 MALLOC_TRIM_THRESHOLD_=1048576
COPY requirements/base.txt requirements/base.txt
RUN pip install --no-cache-dir --require-hashes -r requirements/base.txt
COPY --from=browser-parts /app/node_modules node_modules
COPY . .
# Nobody may write here later: a process that reads an upload would compile our modules each time.
RUN python -m compileall -q -x node_modules .
# Account and group have fixed numbers, so that folders of the host can be given to them; Celery
# warns of a group that no list names.
RUN python -m ops.messages compile \
    && SECRET_KEY=build DATABASE_URL=postgres://none@none/none python manage.py collectstatic --noinput \
    && groupadd --system --gid 10001 app && useradd --system --uid 10001 --gid app app \
    && mkdir -p /data/media /data/audit /data/quarantine && chown -R app /data
USER 10001
EXPOSE 8000
CMD ["gunicorn", "coordination.wsgi", "--bind", "0.0.0.0:8000", "--workers", "3", \
     "--worker-class", "gthread", "--threads", "4", "--timeout", "60", "--preload", \
     "--no-control-socket", "--worker-tmp-dir", "/dev/shm"]

# The same with pg_dump 18 beside it, out of the database's own image: it fits the server's version
# and speaks TLS with it, which that of the embedded package does not.
FROM app AS backup
USER root
RUN apt-get update && apt-get install -y --no-install-recommends libgssapi-krb5-2 libldap2 liblz4-1 \
    libzstd1 && rm -rf /var/lib/apt/lists/*
COPY --from=postgres:18 /usr/lib/postgresql/18/bin/pg_dump /usr/lib/postgresql/18/bin/pg_restore \
    /usr/lib/postgresql/18/bin/
COPY --from=postgres:18 /usr/lib/*-linux-gnu/libpq.so.5.18 /usr/local/lib/
# Nothing is built where they lack a library, are others or know no TLS.
RUN ldconfig && cd /usr/lib/postgresql/18/bin && ./pg_dump --version | grep " 18" \
    && ./pg_restore --version | grep " 18" && ldd ./pg_dump | grep libssl
USER 10001
CMD ["python", "-m", "ops.backup", "nightly"]

FROM app

# The version of Python that the tests run on.
FROM python:3.11-slim AS build
WORKDIR /build
COPY requirements.txt .
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements.txt

FROM python:3.11-slim
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 SAYDONE_HOST=0.0.0.0 SAYDONE_DATA_DIR=/data
# A number, so that an orchestrator can see that it is not root. /data is used only without DATABASE_URL.
RUN useradd --uid 10001 --no-create-home saydone && install -d -o 10001 -g 10001 -m 0700 /data
WORKDIR /app
COPY . .
# Compiled now: the service may not write here.
RUN python -m compileall -q .
USER 10001
VOLUME /data
EXPOSE 8501
# Alive, not ready: a database that is away is no reason to kill the process. Balancers ask /readyz.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["python", "-c", "import os, urllib.request as r; r.urlopen(f\"http://127.0.0.1:{os.environ.get('SAYDONE_PORT') or 8501}/healthz\", timeout=4)"]
CMD ["python", "app.py"]

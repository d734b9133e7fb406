# The front end is bundled in a stage of its own, so the image that runs has no Node.js.
FROM node:22-slim AS front-end
WORKDIR /site
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY script/steps.sh script/build script/
COPY static/src static/src
COPY static/public/css static/public/css
RUN script/build

FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 HOST=0.0.0.0 PORT=8000
WORKDIR /site
COPY requirements.txt ./
RUN pip install --require-hashes -r requirements.txt
COPY . .
COPY --from=front-end /site/static/public/build static/public/build
RUN pybabel --quiet compile --domain=django --directory=locale
# The key of this one command signs nothing and is not kept.
RUN DJANGO_SECRET_KEY=only-to-collect-static-files python manage.py collectstatic --noinput --verbosity 0 \
    && useradd --system --no-create-home timeline \
    && mkdir --parents var/releases \
    && chown timeline var var/releases
USER timeline
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=6s --start-period=30s CMD ["script/healthcheck"]
CMD ["python", "-m", "gunicorn", "--no-control-socket", "--config", "config/gunicorn.conf.py", "config.wsgi"]

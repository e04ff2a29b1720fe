.PHONY: run build single test bench lint-notices pictures

# Builds the page and serves it at http://127.0.0.1:8080; installs what is missing.
run:
	@.ci/serve

# Builds the page into dist/.
build:
	@.ci/build

# Builds the page and makes one file of it, dist/shenbao.html, which is opened by a double click.
single: build
	@.ci/single

# Every check there is; installs what is missing.
test:
	@.ci/test

# Figures for people: how long a check and a layout take, and the page in a browser.
bench: build
	@cargo bench --bench check --bench paper
	@cargo bench --profile dev --bench page
	@cargo bench --profile dev --bench exports

# Checks every notice and runs the examples of its rules.
lint-notices:
	@cargo run --quiet --no-default-features --bin shenbao -- lint $(filter-out %/standard.toml,$(wildcard src/notices/*.toml))

# Makes the readmes' pictures anew.
pictures:
	@.ci/pictures

# The commands of this project; `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help start test bench controle locks taalmodel schoon

# The first python3 that runs: on some machines the first on PATH is a pyenv shim that fails.
PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13 /usr/bin/python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 9))' >/dev/null 2>&1 && echo $$p && break; done)
OPZET = @$(if $(PYTHON),,echo "Er is geen Python 3.9 of nieuwer. Installeer python3 en start opnieuw." >&2; exit 1;) \
	$(PYTHON) -m deploy.opzet

help: ## Toon deze lijst
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

start: ## Zet klaar wat ontbreekt en start alles (stop met Ctrl-C)
	$(OPZET) start && GEZINSPLAN_MAKE_PID=$$PPID exec .venv/bin/python -m deploy.start

test: ## Zet klaar wat ontbreekt en doe alle tests, ook in de browser
	$(OPZET) test && .venv/bin/python -m pytest $(ARGS)

bench: ## Meet snelheid, geheugen en kwaliteit en toon de tabellen
	$(OPZET) bench && .venv/bin/python -m deploy.meten

controle: ## Controleer stijl en typen van de code
	$(OPZET) controle && .venv/bin/ruff check . && .venv/bin/mypy

locks: ## Zet de nieuwste toegestane versies vast in de locks
	$(OPZET) sloten

taalmodel: ## Probeer nl_core_news_md nog een keer op te halen
	$(OPZET) taalmodel

schoon: ## Verwijder wat geinstalleerd of gebouwd is (database en sleutels blijven)
	rm -rf .venv .venv-rasa .venv-gereedschap var/model var/opzet var/log var/meten
	rm -rf web/node_modules web/static/derden bot/domain/formulier.yml
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

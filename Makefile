# For those who have make; Examples/run and Tests/run need nothing but bash and Swift.
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT_RELEASE = swift build -c release --static-swift-stdlib
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: all demo test bench format lint install uninstall clean

all:
	$(SWIFT_RELEASE) --product tolmach

demo:
	Examples/run

test:
	Tests/run

bench:
	Tests/Benchmarks/run

# SECONDS for each reader; READERS names those that are wanted.
fuzz: SECONDS = 60
fuzz:
	Tests/Fuzz/run $(SECONDS) $(READERS)

format:
	swift format --in-place --recursive Sources Tests Package.swift

lint:
	swift format lint --strict --recursive Sources Tests Package.swift
	.ci/house

install: all
	install -d $(BIN) $(SHARE)/man/man1 $(SHARE)/tolmach/Memory $(SHARE)/tolmach/Glossaries \
		$(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	install -m 755 $$($(SWIFT_RELEASE) --show-bin-path)/tolmach $(BIN)/tolmach
	install -m 644 Memory/*.tmx $(SHARE)/tolmach/Memory/
	install -m 644 Glossaries/*.tbx Glossaries/*.csv $(SHARE)/tolmach/Glossaries/
	$(BIN)/tolmach generate man > $(SHARE)/man/man1/tolmach.1
	$(BIN)/tolmach generate completions bash > $(SHARE)/bash-completion/completions/tolmach
	$(BIN)/tolmach generate completions zsh > $(SHARE)/zsh/site-functions/_tolmach
	$(BIN)/tolmach generate completions fish > $(SHARE)/fish/vendor_completions.d/tolmach.fish

uninstall:
	rm -rf $(BIN)/tolmach $(SHARE)/tolmach $(SHARE)/man/man1/tolmach.1 \
		$(SHARE)/bash-completion/completions/tolmach $(SHARE)/zsh/site-functions/_tolmach \
		$(SHARE)/fish/vendor_completions.d/tolmach.fish

clean:
	rm -rf .build

@rem Disclosure Ledger: "ledger start" serves it, "ledger" alone lists the commands. It needs nothing but this folder.
@set young=
@if "%~1"=="start" set young=--max-semi-space-size=4
@"%~dp0runtime\node.exe" %young% "%~dp0software\program\bundled.mjs" %*

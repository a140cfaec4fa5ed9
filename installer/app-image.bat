@echo off
rem Builds a runnable application image with its own Java runtime: target\installer\Residua.
setlocal
cd /d "%~dp0.."
call mvnw.cmd -q -DskipTests package || exit /b 1
for /f "tokens=3 delims=<>" %%v in ('findstr /r /c:"^  <version>" pom.xml') do set VERSION=%%v
if exist target\installer\Residua rmdir /s /q target\installer\Residua
jpackage --type app-image --name Residua --app-version %VERSION% --input target\residua\lib --main-jar residua-%VERSION%.jar --main-class org.residua.launch.Main --java-options -Xmx2g --dest target\installer

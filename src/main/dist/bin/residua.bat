@echo off
setlocal
set "HOME_DIR=%~dp0.."
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java") else (set "JAVA=java")
if not defined OMP_NUM_THREADS set OMP_NUM_THREADS=1
"%JAVA%" -Xmx2g %RESIDUA_JAVA_OPTS% -cp "%HOME_DIR%\lib\*" org.residua.launch.Main %*

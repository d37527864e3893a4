; Installs SendReady for the user who runs it: no administrator is asked for. Called by installer/win/build with VERSION, IMAGE, ICON and OUT.
Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma
!include "MUI2.nsh"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\SendReady"
Name "SendReady"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\SendReady"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
ShowInstDetails nevershow
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\sendready.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Russian"
VIProductVersion "${NUMBERS}.0"
VIAddVersionKey /LANG=1033 "ProductName" "SendReady"
VIAddVersionKey /LANG=1033 "FileDescription" "SendReady"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "LegalCopyright" "Apache-2.0"
LangString Project 1033 "SendReady project"
LangString Project 1049 "Проект SendReady"

; An older version makes room first; what the user made is not in this folder.
Section
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\app"
  SetOutPath "$INSTDIR"
  File /r "${IMAGE}\*"
  File /oname=sendready.ico "${ICON}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\SendReady.lnk" "$INSTDIR\sendready.exe" "" "$INSTDIR\sendready.ico"
  WriteRegStr HKCU "Software\Classes\.sendready" "" "SendReady.Project"
  WriteRegStr HKCU "Software\Classes\.sendready" "Content Type" "application/vnd.sendready.project+json"
  WriteRegStr HKCU "Software\Classes\SendReady.Project" "" "$(Project)"
  WriteRegStr HKCU "Software\Classes\SendReady.Project\DefaultIcon" "" "$INSTDIR\sendready.ico"
  WriteRegStr HKCU "Software\Classes\SendReady.Project\shell\open\command" "" '"$INSTDIR\sendready.exe" "%1"'
  WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\sendready.exe" "" "$INSTDIR\sendready.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "SendReady"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\sendready.ico"
  WriteRegStr HKCU "${KEY}" "Publisher" "SendReady"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'
SectionEnd

; Projects and settings stay.
Section Uninstall
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\share"
  Delete "$INSTDIR\sendready.exe"
  Delete "$INSTDIR\sendready.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\SendReady.lnk"
  DeleteRegKey HKCU "Software\Classes\.sendready"
  DeleteRegKey HKCU "Software\Classes\SendReady.Project"
  DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\sendready.exe"
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'
SectionEnd

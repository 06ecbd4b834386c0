/**
 * States since 1946 with their Gleditsch–Ward numbers, and other territories with a code of their own: ISO 3166 alpha-3
 * (XKX is in general use for Kosovo), number or `-`, then the names that UCDP, SIPRI, ACLED and PA-X write, our own first.
 * A name in brackets is part of the name. Former states have the code that ISO withdrew, or `-` where it
 * gave none; a number that two states had in turn means the one that comes first here.
 */
export const COUNTRY_LIST = `
USA 2 United States|United States of America|USA|US
CAN 20 Canada
BHS 31 Bahamas
CUB 40 Cuba
HTI 41 Haiti
DOM 42 Dominican Republic
JAM 51 Jamaica
TTO 52 Trinidad and Tobago|Trinidad
BRB 53 Barbados
DMA 54 Dominica
GRD 55 Grenada
LCA 56 Saint Lucia
VCT 57 Saint Vincent and the Grenadines|Saint Vincent and Grenadines|Saint Vincent
ATG 58 Antigua and Barbuda
KNA 60 Saint Kitts and Nevis|Saint Kitts-Nevis
MEX 70 Mexico
BLZ 80 Belize
GTM 90 Guatemala
HND 91 Honduras
SLV 92 El Salvador
NIC 93 Nicaragua
CRI 94 Costa Rica
PAN 95 Panama
COL 100 Colombia
VEN 101 Venezuela|Venezuela (Bolivarian Republic of)|Venezuela, RB
GUY 110 Guyana
SUR 115 Suriname|Surinam
ECU 130 Ecuador
PER 135 Peru
BRA 140 Brazil
BOL 145 Bolivia|Bolivia (Plurinational State of)
PRY 150 Paraguay
CHL 155 Chile
ARG 160 Argentina
URY 165 Uruguay
GBR 200 United Kingdom|United Kingdom of Great Britain and Northern Ireland|UK|Great Britain
IRL 205 Ireland|Republic of Ireland
NLD 210 Netherlands
BEL 211 Belgium
LUX 212 Luxembourg
FRA 220 France
MCO 221 Monaco
LIE 223 Liechtenstein
CHE 225 Switzerland
ESP 230 Spain
AND 232 Andorra
PRT 235 Portugal
DEU 260 Germany|German Federal Republic|West Germany|Federal Republic of Germany|Germany (FRG)|Germany, Federal Republic of|Germany (West Germany)|FRG
DDR 265 East Germany|German Democratic Republic|East Germany (GDR)|GDR
POL 290 Poland
AUT 305 Austria
HUN 310 Hungary
CSK 315 Czechoslovakia
CZE 316 Czechia|Czech Republic
SVK 317 Slovakia|Slovak Republic
ITA 325 Italy|Italy/Sardinia
SMR 331 San Marino
MLT 338 Malta
ALB 339 Albania
SRB 345,340 Serbia|Serbia (Yugoslavia)|Yugoslavia (Serbia)
MNE 341 Montenegro
MKD 343 North Macedonia|Macedonia|Macedonia, FYR|FYR Macedonia|FYROM|Macedonia (FYROM)|Macedonia (Former Yugoslav Republic of)|The former Yugoslav Republic of Macedonia|North Macedonia (FYROM)
HRV 344 Croatia
YUG 345 Yugoslavia|Yugoslavia (former)|Former Yugoslavia|Yugoslavia (SFRY)|Federal Republic of Yugoslavia
SCG 345,340 Serbia and Montenegro
BIH 346 Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnia
XKX 347 Kosovo
SVN 349 Slovenia
GRC 350 Greece
CYP 352 Cyprus
BGR 355 Bulgaria
MDA 359 Moldova|Republic of Moldova|Moldova, Republic of
ROU 360 Romania|Rumania
RUS 365 Russia|Russia (Soviet Union)|Russian Federation
SUN 365 Soviet Union|USSR|Union of Soviet Socialist Republics
EST 366 Estonia
LVA 367 Latvia
LTU 368 Lithuania
UKR 369 Ukraine
BLR 370 Belarus|Belarus (Byelorussia)
ARM 371 Armenia
GEO 372 Georgia
AZE 373 Azerbaijan
FIN 375 Finland
SWE 380 Sweden
NOR 385 Norway
DNK 390 Denmark
ISL 395 Iceland
CPV 402 Cape Verde|Cabo Verde
STP 403 Sao Tome and Principe
GNB 404 Guinea-Bissau
GNQ 411 Equatorial Guinea
GMB 420 Gambia
MLI 432 Mali
SEN 433 Senegal
BEN 434 Benin|Dahomey|Benin (Dahomey)
MRT 435 Mauritania
NER 436 Niger
CIV 437 Ivory Coast|Côte d'Ivoire
GIN 438 Guinea
BFA 439 Burkina Faso|Burkina Faso (Upper Volta)|Upper Volta
LBR 450 Liberia
SLE 451 Sierra Leone
GHA 452 Ghana
TGO 461 Togo
CMR 471 Cameroon
NGA 475 Nigeria
GAB 481 Gabon
CAF 482 Central African Republic|CAR
TCD 483 Chad
COG 484 Congo|Republic of Congo|Republic of the Congo|Congo, Republic of|Congo, Rep.|Congo-Brazzaville|Congo (Brazzaville)
COD 490 DR Congo|DR Congo (Zaire)|Democratic Republic of Congo|Democratic Republic of the Congo|Congo, Democratic Republic of|Congo, Democratic Republic of (Zaire)|Congo, Democratic Republic of the|Congo, Dem. Rep.|Congo (Kinshasa)|Congo-Kinshasa|Zaire|DRC
UGA 500 Uganda
KEN 501 Kenya
TZA 510 Tanzania|Tanzania/Tanganyika|Tanganyika|United Republic of Tanzania|Tanzania, United Republic of
BDI 516 Burundi
RWA 517 Rwanda
SOM 520 Somalia
DJI 522 Djibouti
ETH 530 Ethiopia
ERI 531 Eritrea
AGO 540 Angola
MOZ 541 Mozambique
ZMB 551 Zambia
ZWE 552 Zimbabwe|Zimbabwe (Rhodesia)|Rhodesia|Southern Rhodesia
MWI 553 Malawi
ZAF 560 South Africa
NAM 565 Namibia
LSO 570 Lesotho
BWA 571 Botswana
SWZ 572 Eswatini|Kingdom of eSwatini (Swaziland)|Kingdom of Eswatini|Swaziland|Eswatini (Swaziland)
MDG 580 Madagascar|Madagascar (Malagasy)|Malagasy
COM 581 Comoros
MUS 590 Mauritius
SYC 591 Seychelles
MAR 600 Morocco
DZA 615 Algeria
TUN 616 Tunisia
LBY 620 Libya
SDN 625 Sudan
SSD 626 South Sudan
IRN 630 Iran|Iran (Persia)|Iran (Islamic Republic of)|Iran, Islamic Republic of
TUR 640 Türkiye|Turkey|Turkey/Ottoman Empire|Turkey (Ottoman Empire)|Turkey (Türkiye)|Türkiye (Turkey)
IRQ 645 Iraq
EGY 651 Egypt|United Arab Republic
SYR 652 Syria|Syrian Arab Republic
LBN 660 Lebanon
JOR 663 Jordan
ISR 666 Israel
SAU 670 Saudi Arabia
YEM 678 Yemen|Yemen (North Yemen)|North Yemen|Yemen Arab Republic|Yemen (Arab Republic of Yemen)
YMD 680 South Yemen|Yemen, People's Republic of|Yemen, Democratic|People's Democratic Republic of Yemen
KWT 690 Kuwait
BHR 692 Bahrain
QAT 694 Qatar
ARE 696 United Arab Emirates|UAE
OMN 698 Oman
AFG 700 Afghanistan
TKM 701 Turkmenistan
TJK 702 Tajikistan
KGZ 703 Kyrgyzstan|Kyrgyz Republic
UZB 704 Uzbekistan
KAZ 705 Kazakhstan
CHN 710 China|People's Republic of China|China, People's Republic of
MNG 712 Mongolia
TWN 713 Taiwan|Taiwan (Province of China)|Taiwan, Province of China|Taiwan, China|Taiwan (ROC)|Republic of China
PRK 731 North Korea|Korea, People's Republic of|Korea, North|Democratic People's Republic of Korea|Korea, Democratic People's Republic of|Korea (North)|DPRK|DPR Korea
KOR 732 South Korea|Korea, Republic of|Republic of Korea|Korea, South|Korea (South)|ROK
JPN 740 Japan
IND 750 India
BTN 760 Bhutan
PAK 770 Pakistan
BGD 771 Bangladesh
MMR 775 Myanmar|Myanmar (Burma)|Burma|Burma/Myanmar|Burma (Myanmar)
LKA 780 Sri Lanka|Sri Lanka (Ceylon)|Ceylon
MDV 781 Maldives
NPL 790 Nepal
THA 800 Thailand
KHM 811 Cambodia|Cambodia (Kampuchea)|Kampuchea
LAO 812 Laos|Lao People's Democratic Republic|Lao PDR
VNM 816 Vietnam|Vietnam (North Vietnam)|North Vietnam|Viet Nam|North Viet Nam|Vietnam, Democratic Republic of|Democratic Republic of Vietnam|Vietnam, North
MYS 820 Malaysia|Malaya
SGP 830 Singapore
BRN 835 Brunei|Brunei Darussalam
PHL 840 Philippines
IDN 850 Indonesia
TLS 860 Timor-Leste|East Timor|East Timor (Timor-Leste)|Timor-Leste (East Timor)
AUS 900 Australia
PNG 910 Papua New Guinea
NZL 920 New Zealand
VUT 935 Vanuatu
SLB 940 Solomon Islands
FJI 950 Fiji
KIR 970 Kiribati
NRU 971 Nauru
TON 972 Tonga
TUV 973 Tuvalu
MHL 983 Marshall Islands
PLW 986 Palau
FSM 987 Micronesia|Federated States of Micronesia|Micronesia (Federated States of)|Micronesia, Federated States of
WSM 990 Samoa|Western Samoa|Samoa/Western Samoa
- 817 South Vietnam
- 511 Zanzibar
- 711 Tibet
- 751 Hyderabad
VAT - Vatican City|Holy See|Vatican
PSE - Palestine|State of Palestine|Palestinian Territories|Palestine, State of|Occupied Palestinian Territory|Palestinian Territory, Occupied|West Bank and Gaza
ESH - Western Sahara
HKG - Hong Kong
MAC - Macao|Macau
GRL - Greenland
FRO - Faroe Islands
ALA - Åland Islands
GIB - Gibraltar
GGY - Guernsey|Bailiwick of Guernsey
JEY - Jersey|Bailiwick of Jersey
IMN - Isle of Man
PRI - Puerto Rico
VIR - US Virgin Islands|Virgin Islands, U.S.|Virgin Islands (U.S.)|United States Virgin Islands
VGB - British Virgin Islands|Virgin Islands, British|Virgin Islands (British)
AIA - Anguilla
ABW - Aruba
BMU - Bermuda
BES - Caribbean Netherlands|Bonaire, Sint Eustatius and Saba
CUW - Curaçao
CYM - Cayman Islands
FLK - Falkland Islands|Falkland Islands (Malvinas)
GLP - Guadeloupe
GUF - French Guiana
MTQ - Martinique
MSR - Montserrat
MAF - Saint Martin|Saint-Martin|Saint Martin (French part)
SXM - Sint Maarten|Sint Maarten (Dutch part)
BLM - Saint Barthélemy|Saint-Barthélemy
SPM - Saint Pierre and Miquelon
TCA - Turks and Caicos Islands
ANT - Netherlands Antilles
MYT - Mayotte
REU - Réunion
SHN - Saint Helena|Saint Helena, Ascension and Tristan da Cunha
ASM - American Samoa
COK - Cook Islands
GUM - Guam
MNP - Northern Mariana Islands
NCL - New Caledonia
NIU - Niue
PYF - French Polynesia
WLF - Wallis and Futuna
`;

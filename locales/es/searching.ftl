# Buscar: filtros, lo que se entendió, lo más cercano.

# Palabras delante y detrás de los dos puntos, varias con comas; valen las de todos los idiomas.
search-filter-front = frente
search-filter-place = lugar, sitio, cerca
search-filter-actor = actor, quien
search-filter-since = desde
search-filter-is = es
search-unit-day = d, día, días
search-unit-week = s, semana, semanas
search-unit-month = m, mes, meses
search-unit-year = a, año, años
search-is-confirmed = confirmado, confirmada
search-is-stated = afirmado, afirmada
search-is-reported = informado, informada
search-is-alleged = supuesto, supuesta, supuestamente
search-is-rumour = rumor, rumores
search-is-denied = desmentido, desmentida
search-is-unverifiable = inverificable

# Palabras de una pregunta que no dicen de qué trata; se omiten si nada las dice todas.
search-small-words = el, la, los, las, un, una, unos, unas, de, del, en, y, a, al, por, para, con, cerca, sobre, es, son, está, están, ha, han, hay, fue, eran, lo, esto, eso, qué, que, quién, quiénes, dónde, cuándo, cómo, cuál, pasa, pasó, pasado, ocurre, ocurrió, noticias, últimas, hoy, cierto, verdad

search-took = Entendí { $meant } por «{ $written }».
search-meant = Nada dice exactamente esto. Quizá sea <b>{ $words }</b>:
search-beginnings = Nada dice exactamente esto, pero hay palabras que empiezan así:
search-unquoted = Nada dice exactamente esto. Las palabras están, pero no juntas:
search-fewer = Nada dice todo esto. Esto dice una parte:
search-nothing = No encontré nada. Prueba con menos palabras o con otra grafía.
search-unknown-front = No conozco ningún frente «{ $written }».
search-unknown-place = No conozco ningún lugar «{ $written }».
search-unknown-actor = No conozco ningún grupo ni organización «{ $written }».
search-unknown-since = «{ $written }» no es un tiempo que yo entienda. Escribe desde:3d, desde:2s, desde:1m o desde:2024-12-06.
search-unknown-is = «{ $written }» no dice qué tan segura es una noticia. Puedes escribir: { $known }.
search-did-you-mean = ¿Quisiste decir una de estas?
search-button-meant = 🔍 { $words }

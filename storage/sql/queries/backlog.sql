-- rows: what waits and what was given up; a place is a platform or a lane, which begins with it
SELECT 'inbox' AS part, platform AS place, 'new' AS state,
       COUNT(*) AS size, COUNT(DISTINCT lane) AS lanes, MIN(at) AS oldest_at
  FROM inbox
 WHERE state = 'new'
 GROUP BY platform
 UNION ALL
SELECT 'inbox', platform, 'poison', COUNT(*), COUNT(DISTINCT lane), MIN(at)
  FROM inbox
 WHERE state = 'poison'
 GROUP BY platform
 UNION ALL
SELECT 'outbox', lane, 'ready', COUNT(*), 1, MIN(created_at)
  FROM outbox
 WHERE state = 'ready'
 GROUP BY lane
 UNION ALL
SELECT 'outbox', lane, 'sending', COUNT(*), 1, MIN(created_at)
  FROM outbox
 WHERE state = 'sending'
 GROUP BY lane
 UNION ALL
SELECT 'outbox', lane, 'parked', COUNT(*), 1, MIN(created_at)
  FROM outbox
 WHERE state = 'parked'
 GROUP BY lane
 UNION ALL
SELECT 'outbox', lane, 'dead', COUNT(*), 1, MIN(created_at)
  FROM outbox
 WHERE state = 'dead'
 GROUP BY lane;

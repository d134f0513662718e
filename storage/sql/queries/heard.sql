-- until: when a platform was surely heard last
SELECT at FROM heard WHERE platform = :platform;

-- note: it was heard until then; what is known to be later stays
INSERT INTO heard (platform, at)
VALUES (:platform, :at)
ON CONFLICT (platform) DO UPDATE
   SET at = CASE WHEN excluded.at > heard.at THEN excluded.at ELSE heard.at END;

-- worked: where the open requests spoken in last are worked on
SELECT view_ref.room, view_ref.ref
  FROM task
 CROSS JOIN view
 CROSS JOIN view_ref
 WHERE task.status IN ('new', 'claimed', 'in_progress', 'waiting', 'on_hold')
   AND view.subject = task.id
   AND view.kind = 'card'
   AND view_ref.view = view.key
 ORDER BY task.spoke_at DESC
 LIMIT :limit;

-- asked: the threads in which the open requests spoken in last were made
SELECT origin_room AS room, origin_thread AS ref
  FROM task
 WHERE status IN ('new', 'claimed', 'in_progress', 'waiting', 'on_hold')
   AND origin_thread <> ''
 ORDER BY spoke_at DESC
 LIMIT :limit;
